// Stands in for @bufbuild/protobuf in the bundle, and for the modules of @bufbuild/cel that make messages, timestamps and durations with it. Conditions
// have none of them: what they are asked about is plain data, and the check of a condition knows no function that would make one.
const isNone = () => false;
const fail = () => {
  throw new Error('there are no messages in a condition');
};
const schema = (typeName) => ({ typeName });

export {
  fail as anyPack,
  fail as anyUnpack,
  fail as base64Encode,
  fail as celObject,
  fail as create,
  fail as createDuration,
  fail as createTimestamp,
  fail as equals,
  fail as fromJson,
  fail as parseDuration,
  fail as reflect,
  fail as reflectList,
  fail as reflectMap,
  fail as timestampDate,
  fail as timestampFromMs,
  fail as toJson,
  isNone as isMessage,
  isNone as isReflectList,
  isNone as isReflectMap,
  isNone as isReflectMessage,
  isNone as isWrapper,
  isNone as isWrapperDesc,
};
export const createRegistry = () => ({ getMessage: () => undefined, getEnum: () => undefined });
export const TimestampSchema = schema('google.protobuf.Timestamp');
export const DurationSchema = schema('google.protobuf.Duration');

// Asked for only where a message is at hand.
const NONE = {};

export {
  NONE as AnySchema,
  NONE as BoolValueSchema,
  NONE as BytesValueSchema,
  NONE as CheckedExprSchema,
  NONE as DoubleValueSchema,
  NONE as ExprSchema,
  NONE as FloatValueSchema,
  NONE as file_google_protobuf_struct,
  NONE as file_google_protobuf_wrappers,
  NONE as INT32_MAX,
  NONE as INT32_MIN,
  NONE as Int32ValueSchema,
  NONE as Int64ValueSchema,
  NONE as ListValueSchema,
  NONE as NullValue,
  NONE as ParsedExprSchema,
  NONE as ScalarType,
  NONE as StringValueSchema,
  NONE as StructSchema,
  NONE as UINT32_MAX,
  NONE as UInt32ValueSchema,
  NONE as UInt64ValueSchema,
  NONE as ValueSchema,
};

/** The methods of timestamps and durations. */
export default [];
