INSERT INTO legal_number (name, effective_from, value, basis) VALUES
    ('RETURN_WORKING_DAYS', '2024-04-04', 3, 'As long as a state body has to send on an appeal that is not for it: Administrative Procedural and Process-Related Code of Kazakhstan');
