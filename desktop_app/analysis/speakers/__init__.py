"""Who says what is quoted: the speaker behind the words that name a source."""
