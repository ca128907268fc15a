"""Text in, structure out: reads a rectification report into issues, measures and metrics."""
