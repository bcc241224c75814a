"""How is the shipped gazetteer built? Not part of the package: it runs once for each new dump of GeoNames."""
