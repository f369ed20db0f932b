"""The command lectern without a window, one file a command."""
