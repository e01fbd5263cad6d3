package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.compression.JdkZlibDecoder;
import io.netty.handler.codec.compression.ZlibWrapper;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import java.util.List;
import java.util.function.Consumer;

/**
 * The body of one request that came compressed. The framework takes what breaks off as whole, passes over what follows the end, and
 * inflates all that has come before it counts.
 */
final class CompressedBody {

    /** Bytes inflated before they are counted again. They grow a thousandfold at most. */
    private static final int STEP = 512;

    private final Decoder decoder;
    private final EmbeddedChannel inflating;
    private final long largest;
    private long inflated;

    private CompressedBody(ZlibWrapper wrapper, long largest) {
        this.decoder = new Decoder(wrapper);
        this.inflating = new EmbeddedChannel(decoder);
        this.largest = largest;
    }

    /**
     * What is to be inflated of a request, whose head then speaks of the inflated body; null for nothing. Other codings stay as they
     * are, and nobody understands them.
     *
     * @param largest bytes of a body that anybody takes
     */
    @Nullable
    static CompressedBody of(HttpRequest request, long largest) {
        HttpHeaders headers = request.headers();
        List<String> codings = headers.getAll(HttpHeaderNames.CONTENT_ENCODING);
        ZlibWrapper wrapper = codings.size() == 1 ? wrapper(codings.get(0).strip()) : null;
        // Nothing, however it is called, is no part of something.
        if (wrapper == null
                || !HttpUtil.isTransferEncodingChunked(request) && HttpUtil.getContentLength(request, 0L) == 0) {
            return null;
        }
        headers.remove(HttpHeaderNames.CONTENT_ENCODING);
        headers.remove(HttpHeaderNames.CONTENT_LENGTH);
        headers.set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
        return new CompressedBody(wrapper, largest);
    }

    @Nullable
    private static ZlibWrapper wrapper(String coding) {
        if (HttpHeaderValues.GZIP.contentEqualsIgnoreCase(coding)
                || HttpHeaderValues.X_GZIP.contentEqualsIgnoreCase(coding)) {
            return ZlibWrapper.GZIP;
        }
        // Many send it without the frame that the standard puts around it.
        return HttpHeaderValues.DEFLATE.contentEqualsIgnoreCase(coding)
                        || HttpHeaderValues.X_DEFLATE.contentEqualsIgnoreCase(coding)
                ? ZlibWrapper.ZLIB_OR_NONE
                : null;
    }

    /**
     * Inflates what came, in parts that the taker releases. Of a body that is too large the rest is passed over: what was inflated is
     * enough to be refused.
     *
     * @throws DecompressionException when it is not what it is said to be, or goes on after its end
     */
    void inflate(ByteBuf compressed, Consumer<ByteBuf> taker) {
        while (compressed.isReadable() && !isTooLarge()) {
            inflating.writeInbound(compressed.readRetainedSlice(Math.min(STEP, compressed.readableBytes())));
            for (ByteBuf part = inflating.readInbound(); part != null; part = inflating.readInbound()) {
                inflated += part.readableBytes();
                taker.accept(part);
            }
        }
    }

    /**
     * Takes note that no more comes.
     *
     * @throws DecompressionException when it should
     */
    void end() {
        // A chunked body may be no body.
        if (decoder.hasBegun && !decoder.isClosed() && !isTooLarge()) {
            throw new DecompressionException("it breaks off");
        }
    }

    private boolean isTooLarge() {
        return inflated > largest;
    }

    /** Gives back the memory. */
    void close() {
        try {
            inflating.finishAndReleaseAll();
        } catch (DecoderException e) {
            // Of what is given up nobody wants to know what else is wrong with it.
        }
    }

    private static final class Decoder extends JdkZlibDecoder {

        private boolean hasBegun;

        Decoder(ZlibWrapper wrapper) {
            // Its parts are of no limited size, since there are few in a step.
            super(wrapper, 0);
        }

        @Override
        protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) throws Exception {
            hasBegun |= in.isReadable();
            if (isClosed() && in.isReadable()) {
                throw new DecompressionException("it goes on after its end");
            }
            super.decode(context, in, out);
        }
    }
}
