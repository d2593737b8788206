"""The codebook edited: trees of codes, the scale, fields of one's own."""
