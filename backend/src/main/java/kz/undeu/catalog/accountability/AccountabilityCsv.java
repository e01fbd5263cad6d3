package kz.undeu.catalog.accountability;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import kz.undeu.agency.AgencyView;
import kz.undeu.catalog.Atom;
import kz.undeu.catalog.Spreadsheet;
import kz.undeu.kernel.Language;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Writes the figures of agencies for spreadsheets. */
@Singleton
class AccountabilityCsv {

    private static final String[] COLUMNS = {
        "agency",
        "name",
        "kind",
        "jurisdiction",
        "received",
        "open",
        "overdue",
        "registrationJudged",
        "registered",
        "registeredOnTime",
        "registeredOnTimePercent",
        "registrationMedianWorkingDays",
        "answerJudged",
        "answered",
        "answeredOnTime",
        "answeredOnTimePercent",
        "answerMedianWorkingDays",
        "demandsSatisfied",
        "demandsPartlySatisfied",
        "demandsRefused",
        "demandsNotCompetent",
        "demandsRated",
        "ratingsYes",
        "ratingsPartly",
        "ratingsNo",
        "answersReturned",
        "commitments",
        "commitmentsWaiting",
        "commitmentsLate",
        "commitmentsKept",
        "commitmentsKeptLate",
        "commitmentsBroken",
        "asOf"
    };

    byte[] write(AccountabilityView view, Language language) {
        StringWriter out = new StringWriter();
        try (CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180)) {
            out.write(Spreadsheet.BYTE_ORDER_MARK);
            csv.printRecord((Object[]) COLUMNS);
            for (AgencyFigures figures : view.agencies()) {
                AgencyView agency = figures.agency();
                Timeliness counted = figures.timeliness();
                RatingFigures ratings = figures.afterAnswers().ratings();
                CommitmentFigures promised = figures.afterAnswers().commitments();
                csv.printRecord(
                        agency.slug(),
                        Spreadsheet.cell(Atom.in(language, agency.name())),
                        agency.kind(),
                        agency.jurisdiction().value(),
                        counted.received(),
                        counted.open(),
                        counted.overdue(),
                        counted.registration().judged(),
                        counted.registration().done(),
                        counted.registration().onTime(),
                        counted.registration().percentOnTime(),
                        counted.registration().medianWorkingDays(),
                        counted.answer().judged(),
                        counted.answer().done(),
                        counted.answer().onTime(),
                        counted.answer().percentOnTime(),
                        counted.answer().medianWorkingDays(),
                        counted.outcomes().satisfied(),
                        counted.outcomes().partlySatisfied(),
                        counted.outcomes().refused(),
                        counted.outcomes().notCompetent(),
                        ratings.demands(),
                        ratings.yes(),
                        ratings.partly(),
                        ratings.no(),
                        ratings.returned(),
                        promised.made(),
                        promised.waiting(),
                        promised.late(),
                        promised.kept(),
                        promised.keptLate(),
                        promised.broken(),
                        view.day());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
