import { describe, expect, it } from 'vitest';
import {
  asList,
  asObject,
  booleanField,
  listField,
  numberField,
  numberLike,
  objectField,
  textField,
} from './json-values.ts';

describe('values out of an archive', () => {
  const record = { text: 'a hive', list: [1], on: false, count: '12', inner: { a: 1 }, nothing: null };

  it('gives what is there', () => {
    expect(textField(record, 'text')).toBe('a hive');
    expect(listField(record, 'list')).toEqual([1]);
    expect(booleanField(record, 'on')).toBe(false);
    expect(numberField(record, 'count')).toBe(12);
    expect(objectField(record, 'inner')).toEqual({ a: 1 });
  });

  it.each(['text', 'list', 'on', 'nothing', 'missing'])(
    'gives null for %s where an object is wanted',
    (key) => {
      expect(objectField(record, key)).toBeNull();
    },
  );

  it('gives null for a value of another type', () => {
    expect(textField(record, 'on')).toBeNull();
    expect(listField(record, 'inner')).toBeNull();
    expect(booleanField(record, 'text')).toBeNull();
    expect(numberField(record, 'text')).toBeNull();
    expect(asObject([1])).toBeNull();
    expect(asObject(null)).toBeNull();
    expect(asList({ length: 1 })).toBeNull();
  });

  it('does not see what every object inherits', () => {
    expect(objectField({}, '__proto__')).toBeNull();
    expect(textField({ constructor: 1 }, 'constructor')).toBeNull();
    expect(objectField(Object.create({ inner: {} }), 'inner')).toBeNull();
  });

  it('lets a key named __proto__ be a key', () => {
    const hostile = asObject(JSON.parse('{"__proto__": {"polluted": true}}'));
    expect(hostile && objectField(hostile, '__proto__')).toEqual({ polluted: true });
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it.each([
    { value: 12, number: 12 },
    { value: '12', number: 12 },
    { value: '-1', number: -1 },
    { value: '52.0907', number: 52.0907 },
    { value: '1e3', number: 1000 },
    { value: '', number: null },
    { value: ' ', number: null },
    { value: '0x10', number: null },
    { value: 'Infinity', number: null },
    { value: '1e999', number: null },
    { value: Number.NaN, number: null },
    { value: true, number: null },
    { value: ['1'], number: null },
  ])('takes $value as $number', ({ value, number }) => {
    expect(numberLike(value)).toBe(number);
  });
});
