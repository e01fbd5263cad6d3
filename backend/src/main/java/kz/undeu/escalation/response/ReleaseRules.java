package kz.undeu.escalation.response;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.Timestamp;
import java.time.Instant;
import kz.undeu.identity.Officer;
import kz.undeu.identity.PersonKey;
import kz.undeu.identity.StaffActs;
import kz.undeu.kernel.CommonRefusal;
import kz.undeu.kernel.Refusal;

/** Who publishes the answers of an agency: every officer, unless its head has decided to do so alone. */
@Singleton
public class ReleaseRules {

    private final JdbcOperations jdbc;
    private final StaffActs acts;

    ReleaseRules(JdbcOperations jdbc, StaffActs acts) {
        this.jdbc = jdbc;
        this.acts = acts;
    }

    /**
     * Asks whether somebody may publish in the name of their agency. Its own system may: what it sends was released there.
     *
     * @throws Refusal HEAD_MUST_RELEASE
     */
    public void mustAllow(Officer officer) {
        if (!allows(officer)) {
            throw Refusal.of(ResponseRefusal.HEAD_MUST_RELEASE);
        }
    }

    boolean allows(Officer officer) {
        return officer.isHead() || officer.client() != null || !headReleases(officer.agency());
    }

    /** Which files go with what is published past the draft. */
    VersionFiles filesPastTheDraft(String agency) {
        return headReleases(agency) ? VersionFiles.OF_WHO_MAY_PUBLISH : VersionFiles.ALL;
    }

    @Transactional
    boolean headReleases(String agency) {
        return jdbc.prepareStatement("SELECT head_releases FROM release_rule WHERE agency = ?", statement -> {
            statement.setString(1, agency);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    /**
     * The head decides. Who it was is recorded.
     *
     * @throws Refusal FORBIDDEN to everybody else
     */
    @Transactional
    void change(Officer officer, PersonKey head, boolean headReleases, Instant at) {
        if (!officer.isHead()) {
            throw Refusal.of(CommonRefusal.FORBIDDEN);
        }
        jdbc.prepareStatement("""
                INSERT INTO release_rule (agency, head_releases, changed_at) VALUES (?, ?, ?)
                ON DUPLICATE KEY UPDATE head_releases = VALUES(head_releases), changed_at = VALUES(changed_at)""", statement -> {
            statement.setString(1, officer.agency());
            statement.setBoolean(2, headReleases);
            statement.setTimestamp(3, Timestamp.from(at));
            return statement.executeUpdate();
        });
        acts.record(StaffActs.Kind.AGENCY_CHANGED, officer.agency(), head, at);
    }
}
