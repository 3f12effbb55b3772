"""What authors of adapters test with: fakes and contract suites."""
