package kz.undeu.administration.population;

import java.util.List;
import kz.undeu.jurisdiction.PopulationFigure;

/** Figures that were read, and what was wrong with others. */
record Figures(List<PopulationFigure> read, List<LineError> errors) {

    Figures {
        read = List.copyOf(read);
        errors = List.copyOf(errors);
    }
}
