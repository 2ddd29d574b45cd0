"""Events that no noun names: what a verb or a deed tells."""
