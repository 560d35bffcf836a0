import type { Connection } from '@temporalio/client';
import type { SearchAttributeType } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { SEARCH_ATTRIBUTES, SEARCH_ATTRIBUTE_NAMES } from '../../config/search-attributes';
import type { SearchAttributeName } from '../../config/search-attributes';
import { GrpcStatus, hasCode } from './connection';

const IndexedValueType = temporal.api.enums.v1.IndexedValueType;

const INDEXED = {
  TEXT: IndexedValueType.INDEXED_VALUE_TYPE_TEXT,
  KEYWORD: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD,
  INT: IndexedValueType.INDEXED_VALUE_TYPE_INT,
  DOUBLE: IndexedValueType.INDEXED_VALUE_TYPE_DOUBLE,
  BOOL: IndexedValueType.INDEXED_VALUE_TYPE_BOOL,
  DATETIME: IndexedValueType.INDEXED_VALUE_TYPE_DATETIME,
  KEYWORD_LIST: IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD_LIST,
} as const satisfies Record<SearchAttributeType, temporal.api.enums.v1.IndexedValueType>;

export interface AttributeGap {
  name: string;
  wanted: SearchAttributeType;
  /** The type that the server has under this name; null when it has none. */
  has: string | null;
  /** The same for people. */
  line: string;
}

export function indexedType(type: SearchAttributeType): temporal.api.enums.v1.IndexedValueType {
  return INDEXED[type];
}

/** Our attributes that the namespace lacks or has with another type. */
export async function missingOrOther(connection: Connection, namespace: string): Promise<AttributeGap[]> {
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    return SEARCH_ATTRIBUTE_NAMES.flatMap((name) => gap(name, customAttributes?.[name]));
  } catch (error) {
    if (isOperatorRefused(error)) return await missingByQuery(connection, namespace);
    throw error;
  }
}

/** Temporal Cloud has no operator service; there attributes are made by its own tools. */
export function isOperatorRefused(error: unknown): boolean {
  return hasCode(error, GrpcStatus.PERMISSION_DENIED, GrpcStatus.UNIMPLEMENTED);
}

/** Asks for workflows by each of the names: the server maps them as it will at a start, and nothing is left behind. */
export async function probeAttributes(
  connection: Connection,
  namespace: string,
  names: readonly SearchAttributeName[],
): Promise<void> {
  const clauses = names.map((name) =>
    SEARCH_ATTRIBUTES[name] === 'DATETIME' ? `${name} < '1970-01-01T00:00:00Z'` : `${name} = 'dondoc-probe'`,
  );
  await connection.workflowService.listWorkflowExecutions({
    namespace,
    pageSize: 1,
    query: clauses.join(' AND '),
  });
}

/** Tells only whether a name is known; its type stays unseen. */
async function missingByQuery(connection: Connection, namespace: string): Promise<AttributeGap[]> {
  const gaps: AttributeGap[] = [];
  for (const name of SEARCH_ATTRIBUTE_NAMES) {
    try {
      await probeAttributes(connection, namespace, [name]);
    } catch (error) {
      if (!hasCode(error, GrpcStatus.INVALID_ARGUMENT)) throw error;
      gaps.push(...gap(name, undefined));
    }
  }
  return gaps;
}

function gap(
  name: SearchAttributeName,
  type: temporal.api.enums.v1.IndexedValueType | null | undefined,
): AttributeGap[] {
  const wanted = SEARCH_ATTRIBUTES[name];
  if (type === INDEXED[wanted]) return [];
  if (type === undefined || type === null) {
    return [{ name, wanted, has: null, line: `thiếu thuộc tính tìm kiếm ${name} (${wanted})` }];
  }
  const has = Object.entries(INDEXED).find(([, number]) => number === type)?.[0] ?? String(type);
  return [{ name, wanted, has, line: `thuộc tính tìm kiếm ${name} có kiểu ${has}, cần ${wanted}` }];
}
