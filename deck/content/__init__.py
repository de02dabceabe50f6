"""Content files to the typed report: binding, addresses, loading."""
