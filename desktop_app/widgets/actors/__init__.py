"""Actors listed, described, merged and split."""
