"""Parts of speech, features and lemmas: what the network says, the dictionary knows, and what of both stands."""
