"""Does for tests what no page may. Read `control` (by name), then `injected_faults` and `calls`."""
