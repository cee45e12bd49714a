"""Questions that a panel asks out loud, one module each: what a case answers beside its findings."""
