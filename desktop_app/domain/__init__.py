"""The words of the field as frozen values that know nothing of files, screens or clocks."""
