"""Keeps a project in one SQLite file, and every change to it."""
