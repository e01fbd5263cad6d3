package kz.undeu;

import io.micronaut.context.BeanContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.core.convert.ConversionService;
import io.micronaut.inject.BeanDefinition;
import io.micronaut.inject.ExecutableMethod;
import io.micronaut.scheduling.TaskExceptionHandler;
import io.micronaut.scheduling.processor.ScheduledMethodProcessor;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Leaves all that replicas do in the background to them: {@code undeu.background} is false. */
@Singleton
@Requires(property = "undeu.background", value = "false")
class NothingScheduled implements BeanCreatedEventListener<ScheduledMethodProcessor> {

    private final BeanContext context;
    private final ConversionService conversion;
    private final TaskExceptionHandler<?, ?> failures;

    NothingScheduled(BeanContext context, ConversionService conversion, TaskExceptionHandler<?, ?> failures) {
        this.context = context;
        this.conversion = conversion;
        this.failures = failures;
    }

    @Override
    public ScheduledMethodProcessor onCreated(BeanCreatedEvent<ScheduledMethodProcessor> event) {
        return new ScheduledMethodProcessor(context, Optional.of(conversion), failures) {
            @Override
            public void process(BeanDefinition<?> definition, ExecutableMethod<?, ?> method) {
                // Not even remembered.
            }
        };
    }
}
