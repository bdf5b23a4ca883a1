import { type Answered, type Asked, StandIn } from './stand-in.ts';

/** A tab of a spreadsheet. A cell holds text, a number, or a formula, which is an object. */
export interface SheetTab {
  sheetId: number;
  title: string;
  rows: (string | number | object)[][];
  frozenRowCount: number;
}

/** The Google Sheets API v4 with one spreadsheet, and the exchange of tokens by which workload identity federation acts as its account. */
export class SheetsStandIn extends StandIn {
  readonly id = 'lembar-1';
  readonly accessToken = 'kunci-google';
  readonly account = 'panduan@toko.iam.gserviceaccount.com';
  /** In their order. */
  tabs: SheetTab[] = [
    { sheetId: 0, title: 'Milik orang', rows: [['jangan', 'disentuh']], frozenRowCount: 0 },
  ];

  /** The rows of a tab, which must be there. */
  rowsOf(title: string): SheetTab['rows'] {
    const tab = this.tabs.find((each) => each.title === title);
    if (!tab) throw new Error(`No tab ${title}`);
    return tab.rows;
  }

  /** The credentials file for workload identity, with the subject's token in the file `subject`. */
  credentials(subject: string): string {
    return JSON.stringify({
      type: 'external_account',
      audience:
        '//iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/toko/providers/github',
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: `${this.url}/sts`,
      service_account_impersonation_url: `${this.url}/v1/projects/-/serviceAccounts/${this.account}:generateAccessToken`,
      credential_source: { file: subject },
    });
  }

  protected answer(asked: Asked): Answered {
    const { path, headers, method } = asked;
    if (path === '/sts')
      return {
        status: 200,
        body: {
          access_token: 'kunci-sts',
          issued_token_type: 'urn:ietf:params:oauth:token-type:access_token',
          token_type: 'Bearer',
          expires_in: 3600,
        },
      };
    if (path.endsWith(`${this.account}:generateAccessToken`))
      return { status: 200, body: { accessToken: this.accessToken, expireTime: '2100-01-01T00:00:00Z' } };
    if (headers.authorization !== `Bearer ${this.accessToken}`)
      return refuse(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.');
    const root = `/v4/spreadsheets/${this.id}`;
    if (path === root && method === 'GET') return this.#describe(asked);
    if (path === `${root}/values:batchGet` && method === 'GET') return this.#read(asked);
    if (path === `${root}:batchUpdate` && method === 'POST') return this.#update(asked);
    return refuse(404, 'NOT_FOUND', 'Requested entity was not found.');
  }

  #describe({ query }: Asked): Answered {
    if (query.get('fields') !== 'sheets.properties(sheetId,title)')
      return refuse(400, 'INVALID_ARGUMENT', 'This stand-in only tells ids and titles of tabs.');
    // Google leaves out what is 0.
    const sheets = this.tabs.map(({ sheetId, title }) => ({
      properties: { ...(sheetId && { sheetId }), title },
    }));
    return { status: 200, body: { sheets } };
  }

  #read({ query }: Asked): Answered {
    const valueRanges = query.getAll('ranges').map((range) => {
      const [, title, last = ''] = /^'(.+)'!A:([A-Z])$/.exec(range) ?? [];
      const tab = this.tabs.find((each) => each.title === title);
      const width = last.charCodeAt(0) - 64;
      const values =
        tab && trimmed(tab.rows.map((row) => Array.from(row.slice(0, width), (cell) => cell ?? '')));
      return tab && { range, majorDimension: 'ROWS', ...(values?.length && { values }) };
    });
    const unknown = query.getAll('ranges')[valueRanges.indexOf(undefined)];
    if (unknown) return refuse(400, 'INVALID_ARGUMENT', `Unable to parse range: ${unknown}`);
    return { status: 200, body: { spreadsheetId: this.id, valueRanges } };
  }

  /** Carries out all requests or none. */
  #update({ body }: Asked): Answered {
    const tabs = structuredClone(this.tabs);
    for (const [index, request] of body.requests.entries()) {
      const fault = carryOut(tabs, request);
      if (fault) return refuse(400, 'INVALID_ARGUMENT', `Invalid requests[${index}]: ${fault}`);
    }
    this.tabs = tabs;
    return { status: 200, body: { spreadsheetId: this.id, replies: body.requests.map(() => ({})) } };
  }
}

/** The answer of Google where it refuses. */
export function refuse(code: number, status: string, message: string): Answered {
  return { status: code, body: { error: { code, message, status } } };
}

interface Cell {
  userEnteredValue: { stringValue?: string; formulaValue?: string };
}

function carryOut(
  tabs: SheetTab[],
  { addSheet, updateCells, appendCells, ...others }: Asked['body'],
): string | undefined {
  if (Object.keys(others).length > 0) return `This stand-in doesn't know ${Object.keys(others)}.`;
  if (addSheet) {
    const { sheetId, title, gridProperties } = addSheet.properties;
    if (tabs.some((tab) => tab.title === title)) return `A sheet with the name "${title}" already exists.`;
    if (tabs.some((tab) => tab.sheetId === sheetId)) return `A sheet with the id ${sheetId} already exists.`;
    tabs.push({ sheetId, title, rows: [], frozenRowCount: gridProperties.frozenRowCount });
    return undefined;
  }
  const { rows, fields, sheetId, start } = updateCells ?? appendCells;
  const tab = tabs.find((each) => each.sheetId === (start?.sheetId ?? sheetId));
  if (!tab) return `No grid with id: ${start?.sheetId ?? sheetId}`;
  if (fields !== 'userEnteredValue') return 'This stand-in only writes values.';
  const first: number = start?.rowIndex ?? trimmed(tab.rows).length;
  rows.forEach(({ values }: { values: Cell[] }, nth: number) => {
    const row = tab.rows[first + nth] ?? [];
    values.forEach(({ userEnteredValue: value }, column) => {
      row[(start?.columnIndex ?? 0) + column] = value.stringValue ?? { ...value };
    });
    tab.rows[first + nth] = row;
  });
  return undefined;
}

/** The rows without the empty ones at the end, each without its empty cells at the end, as Google gives them. */
function trimmed(rows: SheetTab['rows']): SheetTab['rows'] {
  const isFilled = (cell: unknown) => cell !== undefined && cell !== '';
  const short = rows.map((row) => row.slice(0, row.findLastIndex(isFilled) + 1));
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1);
}
