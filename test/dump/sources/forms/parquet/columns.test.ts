import { expect, it } from 'vitest';
import { read } from '../../read.ts';
import { type Written, written } from './written.ts';

it('tells when no column has documents', async () => {
  const columnData: Written['columnData'] = [{ name: 'precio', data: [1], type: 'INT32' }];
  expect(await read([written({ columnData })])).toMatchObject([
    { kind: 'error', error: { code: 'bad-record', message: expect.stringContaining('--html-field') } },
  ]);
});
