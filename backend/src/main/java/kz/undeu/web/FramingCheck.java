package kz.undeu.web;

import io.micronaut.core.annotation.Nullable;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.compression.DecompressionException;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.List;

/**
 * Of one connection: a request whose end cannot be told is refused, nothing after it is read, and the connection is closed
 * (RFC 9112, 6.3). The framework looks at the result of decoding a head, and not at that of a body. So is one whose compressed body
 * has no end, or more than one.
 */
final class FramingCheck extends ChannelDuplexHandler {

    private final long largest;

    /** Whose body is being read. */
    private HttpRequest head;

    /** What is to be inflated of it, or null. */
    @Nullable
    private CompressedBody compressed;

    private int unanswered;
    private boolean broken;

    /**
     * Begins with a connection.
     *
     * @param largest bytes of a body that anybody takes
     */
    FramingCheck(long largest) {
        this.largest = largest;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (broken) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpRequest request) {
            begin(request);
            context.fireChannelRead(message);
        } else if (message instanceof HttpContent content
                && content.decoderResult().isFailure()) {
            content.release();
            breakOff(context, content.decoderResult());
        } else if (message instanceof HttpContent content && compressed != null) {
            inflate(context, content);
        } else {
            context.fireChannelRead(message);
        }
    }

    private void inflate(ChannelHandlerContext context, HttpContent content) {
        boolean isLast = content instanceof LastHttpContent;
        CompressedBody body = compressed;
        try {
            body.inflate(content.content(), part -> context.fireChannelRead(new DefaultHttpContent(part)));
            if (isLast) {
                body.end();
            }
        } catch (DecoderException e) {
            breakOff(context, DecoderResult.failure(e));
            return;
        } finally {
            content.release();
        }
        if (isLast) {
            close();
            context.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
        }
    }

    private void close() {
        if (compressed != null) {
            CompressedBody body = compressed;
            compressed = null;
            body.close();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        close();
    }

    private void begin(HttpRequest request) {
        head = request;
        unanswered++;
        if (request.decoderResult().isSuccess() && !tellsItsEnd(request)) {
            request.setDecoderResult(DecoderResult.failure(new IllegalArgumentException("Transfer-Encoding")));
        }
        broken = request.decoderResult().isFailure();
        compressed = broken ? null : CompressedBody.of(request, largest);
    }

    /** Of codings, only the one everybody knows: what others mean, those before us may see otherwise. */
    private static boolean tellsItsEnd(HttpRequest request) {
        if (!request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)) {
            return true;
        }
        List<String> codings = request.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
        return codings.size() == 1
                && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.get(0))
                && request.protocolVersion().equals(HttpVersion.HTTP_1_1);
    }

    private void breakOff(ChannelHandlerContext context, DecoderResult failure) {
        broken = true;
        close();
        // The framework looks at it again before it calls us, and when it answers: then it tells that it closes.
        head.setDecoderResult(failure);
        if (unanswered == 0) {
            context.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
        } else {
            // Other failures of a body that nobody reads any more are logged as ours.
            context.fireExceptionCaught(new DecompressionException(failure.cause()));
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof LastHttpContent && !isInterim(message)) {
            unanswered--;
            if (broken && unanswered == 0) {
                context.write(message, promise.unvoid().addListener(ChannelFutureListener.CLOSE));
                return;
            }
        }
        context.write(message, promise);
    }

    /** As 100 is, after which the answer comes. */
    private static boolean isInterim(Object message) {
        return message instanceof HttpResponse response
                && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
}
