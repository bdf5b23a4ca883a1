import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/checks/read/load.ts';
import { citeDecision, rules } from '../../../src/checks/rules.ts';
import { formatDate } from '../../../src/domain/dated/iso-date.ts';
import { assembleGuide } from '../../../src/domain/guide/assemble.ts';
import type { Guide } from '../../../src/domain/guide/guide.ts';
import { pagesOffering } from '../../../src/domain/replies/offered.ts';
import { fillReply } from '../../../src/domain/replies/reply-text.ts';
import { transferReplies } from '../../../src/islands/transfer-check/transfer-check-view.ts';
import { totalReply } from '../../../src/islands/unique-code/unique-code-view.ts';

const { content } = await loadContent('content');
const guide: Guide = assembleGuide(content, '2024-06-01');
const replies = [...guide.replies.values()];

describe('every reply of the guide', () => {
  it.each(replies)('$id stands on a page in force and addresses the reader', (reply) => {
    expect(pagesOffering(guide.areas, reply)).not.toEqual([]);
    expect(reply.text).toMatch(/\bKak(?:ak)?\b/);
  });
});

describe('the replies that calculators fill', () => {
  it('the total to pay has one gap, for an amount', () => {
    const reply = guide.replies.get(totalReply.id);
    expect(reply?.placeholders.map(({ name, type }) => [name, type])).toEqual([[totalReply.total, 'rupiah']]);
    expect(reply && fillReply(reply, { [totalReply.total]: '100075' }).message).toContain('tepat Rp 100.075');
  });

  it.each(Object.values(transferReplies))('%s is whole as it is', (id) => {
    expect(guide.replies.get(id)?.placeholders).toEqual([]);
  });

  it('the one with a deadline waits for the SLA, and says its day and hour', () => {
    const reply = guide.replies.get('upload-bukti-bayar-dengan-tenggat');
    expect(reply?.waitsFor?.id).toBe('sla-verifikasi-manual');
    expect(reply && fillReply(reply, { batas_waktu: '2026-11-24T11:00' }).message).toContain(
      'paling lambat Selasa, 24 November 2026 pukul 11.00 WIB.',
    );
  });
});

describe('a check that carries out a decision', () => {
  const cited = Object.entries(rules).flatMap(([id, rule]) =>
    'decidedIn' in rule ? [[id, rule.decidedIn] as const] : [],
  );

  it.each(cited)('%s cites one of the guide, %s', (_, ref) => {
    expect(guide.decisions.has(ref)).toBe(true);
    expect(citeDecision(ref)).toBe(`keputusan ${ref}, ${formatDate(guide.decisions.get(ref)?.note ?? '')}`);
  });

  it('is there for each of the calibration’s rules about replies', () => {
    expect(cited.map(([, ref]) => ref)).toEqual(
      expect.arrayContaining([
        '2023-11-01#bridge-dulu',
        '2023-11-01#jangan-info-saldo',
        '2023-11-01#link-video-spesifik',
      ]),
    );
  });
});
