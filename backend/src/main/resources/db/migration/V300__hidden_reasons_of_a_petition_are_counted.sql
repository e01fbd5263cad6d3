-- Beside the reasons of a petition stands how many were hidden: counted by this key, not by a look at each.
ALTER TABLE signature_words ADD KEY words_by_verdict (petition, verdict);
