INSERT INTO legal_number (name, effective_from, value, basis) VALUES
    ('UNCONFIRMED_ADDRESS_HOURS', '2024-04-04', 48, 'Law of Kazakhstan on Personal Data and their Protection, Articles 8 and 12: without consent kept no longer than asking for it needs');

INSERT INTO retention_period (rule, effective_from, months, basis) VALUES
    ('FOLLOWER', '2024-04-04', 12, 'Law of Kazakhstan No. 94-V on Personal Data and their Protection, Article 12: kept no longer than the purpose needs');
