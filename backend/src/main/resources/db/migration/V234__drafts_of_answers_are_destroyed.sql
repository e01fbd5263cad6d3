INSERT INTO retention_period (rule, effective_from, months, basis) VALUES
    ('ANSWER_DRAFT', '2024-04-04', 12, 'Law of Kazakhstan No. 94-V on Personal Data and their Protection, Article 12: kept no longer than the purpose needs');
