package kz.undeu.escalation.webhook;

import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;

/** A body that the library sends once: else it would answer some statuses (408, 503) with a second request of its own. */
final class OneShotBody extends RequestBody {

    private final MediaType type;
    private final byte[] content;

    OneShotBody(MediaType type, byte[] content) {
        this.type = type;
        this.content = content;
    }

    @Override
    public MediaType contentType() {
        return type;
    }

    @Override
    public long contentLength() {
        return content.length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        sink.write(content);
    }
}
