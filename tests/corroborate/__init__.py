"""Tests of the corroborate stage."""
