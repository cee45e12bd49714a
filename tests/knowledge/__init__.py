"""Who held what, when: worked cases, a naive reference and a generator of small cases."""
