// 0 Choose the case: write its id between the quotes
:param case => 'child-rs'
