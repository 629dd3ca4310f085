"""What tests may do that no page may. Read `control` (by name), then `injected_faults` and `calls`."""
