-- Figures that came with the product have no act.
ALTER TABLE population_figure
    ADD COLUMN act BIGINT NULL,
    ADD CONSTRAINT figure_is_an_act FOREIGN KEY (act) REFERENCES staff_act (id);
