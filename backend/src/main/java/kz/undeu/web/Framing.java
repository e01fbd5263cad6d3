package kz.undeu.web;

import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.micronaut.http.server.netty.configuration.NettyHttpServerConfiguration;
import io.netty.channel.Channel;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.CombinedChannelDuplexHandler;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import jakarta.inject.Singleton;

/** Looks on each connection at where requests begin and end, which the framework takes as it comes. */
@Singleton
class Framing implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {

    private static final String CODEC = ChannelPipelineCustomizer.HANDLER_HTTP_SERVER_CODEC;

    private final HttpDecoderConfig decoding;
    private final long largest;

    Framing(NettyHttpServerConfiguration server) {
        this.largest = server.getMaxRequestSize();
        this.decoding = new HttpDecoderConfig()
                .setMaxInitialLineLength(server.getMaxInitialLineLength())
                .setMaxHeaderSize(server.getMaxHeaderSize())
                .setMaxChunkSize(server.getMaxChunkSize())
                .setValidateHeaders(server.isValidateHeaders())
                .setInitialBufferSize(server.getInitialBufferSize());
    }

    @Override
    public NettyServerCustomizer.Registry onCreated(BeanCreatedEvent<NettyServerCustomizer.Registry> event) {
        NettyServerCustomizer.Registry registry = event.getBean();
        registry.register(new NettyServerCustomizer() {
            @Override
            public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
                return role == ChannelRole.CONNECTION ? new OfConnection(channel.pipeline()) : this;
            }
        });
        return registry;
    }

    private final class OfConnection implements NettyServerCustomizer {

        private final ChannelPipeline pipeline;

        OfConnection(ChannelPipeline pipeline) {
            this.pipeline = pipeline;
        }

        @Override
        public void onStreamPipelineBuilt() {
            // HTTP/2, if somebody turns it on, has lengths of its own.
            if (pipeline.get(CODEC) != null) {
                // The framework writes answers to HEAD without a body by itself, so the encoder need not know what was
                // asked.
                pipeline.replace(
                        CODEC,
                        CODEC,
                        new CombinedChannelDuplexHandler<>(new Decoder(decoding), new HttpResponseEncoder()));
                pipeline.addAfter(CODEC, "undeu-framing", new FramingCheck(largest));
            }
        }
    }

    private static final class Decoder extends HttpRequestDecoder {

        Decoder(HttpDecoderConfig config) {
            super(config);
        }

        /** Two lengths: what stands before us may have believed the other one (RFC 9112, 6.1 and 11.2). */
        @Override
        protected void handleTransferEncodingChunkedWithContentLength(HttpMessage message) {
            throw new IllegalArgumentException("both Content-Length and Transfer-Encoding");
        }
    }
}
