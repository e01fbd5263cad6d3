package kz.undeu.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class CompressedBodyTest {

    @Test
    void aBombIsInflatedToTheLimitAndHardlyFurther() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
            for (int i = 0; i < 200; i++) {
                out.write(new byte[1_000_000]);
            }
        }
        ByteBuf bytes = Unpooled.wrappedBuffer(bomb.toByteArray());
        HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.POST, "/");
        request.headers().set("Content-Encoding", "gzip").set("Content-Length", bytes.readableBytes());
        CompressedBody body = CompressedBody.of(request, 2_000_000);
        AtomicLong inflated = new AtomicLong();
        AtomicLong largestPart = new AtomicLong();
        body.inflate(bytes, part -> {
            inflated.addAndGet(part.readableBytes());
            largestPart.accumulateAndGet(part.capacity(), Math::max);
            part.release();
        });
        body.end();
        body.close();
        assertThat(inflated.get()).isBetween(2_000_001L, 3_000_000L);
        assertThat(largestPart.get()).isLessThan(2_000_000);
        assertThat(bytes.refCnt()).isEqualTo(1);
    }
}
