INSERT INTO threshold_rule (level, tier, name, kind, value, recipient, review_working_days, effective_from, basis) VALUES
    ('COUNTRY', 1, 'ministry', 'ABSOLUTE', 50000, 'TOPIC_BODY', 40, '2024-04-04', 'Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5: matters within the competence of the Government'),
    ('COUNTRY', 2, 'government', 'PERCENT_OF_POPULATION', 1, 'GOVERNMENT', 40, '2024-04-04', '1 % of the national population, the share proposed in February 2019 for referral to the responsible state bodies'),
    ('REGION', 1, 'akimat', 'PERCENT_OF_POPULATION', 1, 'AKIMAT', 20, '2024-04-04', 'Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5: local executive bodies of regions, cities of republican significance and the capital'),
    ('REGION', 2, 'maslikhat', 'PERCENT_OF_POPULATION', 2, 'MASLIKHAT', 20, '2024-04-04', 'Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5: local representative bodies of regions, cities of republican significance and the capital');

INSERT INTO legal_number (name, effective_from, value, basis) VALUES
    ('MINIMUM_AGE', '2024-04-04', 18, 'Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5'),
    ('CITIZENSHIP_REQUIRED', '2024-04-04', 1, 'Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5'),
    ('MODERATION_WORKING_DAYS', '2024-04-04', 10, 'Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5'),
    ('SEEDING_SIGNATURES', '2024-04-04', 50, 'Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5'),
    ('SEEDING_WORKING_DAYS', '2024-04-04', 10, 'Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5'),
    ('COLLECTION_MONTHS', '2024-04-04', 6, 'Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5'),
    ('REGISTRATION_WORKING_DAYS', '2024-04-04', 3, 'Administrative Procedural and Process-Related Code of Kazakhstan, Articles 90-1 to 90-5');

INSERT INTO public_holiday (month, day, effective_from, name_en) VALUES
    (1, 1, '2024-01-01', 'New Year'),
    (1, 2, '2024-01-01', 'New Year'),
    (1, 7, '2024-01-01', 'Orthodox Christmas'),
    (3, 8, '2024-01-01', 'International Women''s Day'),
    (3, 21, '2024-01-01', 'Nauryz'),
    (3, 22, '2024-01-01', 'Nauryz'),
    (3, 23, '2024-01-01', 'Nauryz'),
    (5, 1, '2024-01-01', 'Unity Day'),
    (5, 7, '2024-01-01', 'Defender of the Fatherland Day'),
    (5, 9, '2024-01-01', 'Victory Day'),
    (7, 6, '2024-01-01', 'Capital City Day'),
    (8, 30, '2024-01-01', 'Constitution Day'),
    (10, 25, '2024-01-01', 'Republic Day'),
    (12, 16, '2024-01-01', 'Independence Day');
