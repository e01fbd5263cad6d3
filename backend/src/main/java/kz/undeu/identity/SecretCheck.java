package kz.undeu.identity;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;

/** What a secret made of a constant the first time. */
@MappedEntity("secret_check")
@SuppressWarnings("ArrayRecordComponent") // never compared as a whole
record SecretCheck(
        @Id String name,
        @TypeDef(type = DataType.BYTE_ARRAY) byte[] value) {}
