import type { Page } from '@playwright/test';

/** A bank's export with a payment of each kind, and a line that can't be read. */
export const mutations = [
  'Tanggal;Keterangan;Debit;Kredit',
  '01/11/2023;TRF BUDI;;100.075,00',
  '01/11/2023;TRF SITI;;50.010,00',
  '01/11/2023;TRF SITI;;50.010,00',
  '01/11/2023;TRF ANDI;;20.000,00',
  '01/11/2023;TRF RINI;;30.072,00',
  '01/11/2023;TRF LAIN;;37.500,00',
  '01/11/2023;BIAYA ADM;6.500,00;',
  '01/11/2023;RUSAK;;tiga ribu',
].join('\r\n');

/** An export of orders, a row each. */
export const ordersOf = (rows: readonly string[]) =>
  ['No Pesanan,Total Belanja,Kode Unik', ...rows].join('\n');

/** The orders for which these payments may be. */
export const orders = ordersOf([
  'EV-1,100000,75',
  'EV-2,50000,10',
  'EV-3,50000,10',
  'EV-4,20000,33',
  'EV-5,30000,27',
  'EV-6,90000,12',
]);

/** Pastes an export in the group called `side`, whose field may be folded. */
export async function paste(page: Page, side: string, text: string): Promise<void> {
  const intake = page.getByRole('group', { name: side });
  const field = intake.getByRole('textbox');
  if (!(await field.isVisible())) await intake.getByText('Tempel isinya').click();
  await field.fill(text);
}
