import { describe, expect, it } from 'vitest';
import { type RuleId, reasonOf, rules } from '../../../src/checks/rules.ts';
import { pagesOffering } from '../../../src/domain/replies/offered.ts';
import { fillReply } from '../../../src/domain/replies/reply-text.ts';
import { transferReplies } from '../../../src/islands/transfer-check/transfer-check-view.ts';
import { totalReply } from '../../../src/islands/unique-code/unique-code-view.ts';
import { currentOf, realGuide } from '../../fixtures/guide.ts';

const guide = await realGuide();

it.each([...guide.replies.keys()])('%s stands on a page in force and addresses the reader', (id) => {
  const reply = currentOf(guide.replies, id);
  expect(pagesOffering(guide.areas, reply)).not.toEqual([]);
  expect(reply.text).toMatch(/\bKak(?:ak)?\b/);
});

describe('the replies that calculators fill', () => {
  it('the total to pay has one gap, for an amount', () => {
    const reply = currentOf(guide.replies, totalReply.id);
    expect(reply.placeholders).toEqual([expect.objectContaining({ name: totalReply.total, type: 'rupiah' })]);
    expect(fillReply(reply, { [totalReply.total]: '100075' }).message).toContain('tepat Rp 100.075');
  });

  it.each(Object.values(transferReplies))('%s is whole as it is', (id) => {
    expect(currentOf(guide.replies, id).placeholders).toEqual([]);
  });

  it('the one with a deadline waits for the SLA, and says its day and hour', () => {
    const reply = currentOf(guide.replies, 'upload-bukti-bayar-dengan-tenggat');
    expect(reply.waitsFor?.id).toBe('sla-verifikasi-manual');
    expect(fillReply(reply, { batas_waktu: '2026-11-24T11:00' }).message).toContain(
      'paling lambat Selasa, 24 November 2026 pukul 11.00 WIB.',
    );
  });
});

describe('a check that carries out a decision', () => {
  const cited = Object.entries(rules).flatMap(([id, rule]) =>
    'decidedIn' in rule ? [[id, rule.decidedIn] as const] : [],
  );

  it.each(cited)('%s cites one of the guide, %s', (id, ref) => {
    expect(guide.decisions.has(ref)).toBe(true);
    expect(reasonOf(id as RuleId)).toBe(`${rules[id as RuleId].why} Keputusan ${ref}.`);
  });

  it.each(['bridge-dulu', 'jangan-info-saldo', 'link-video-spesifik'])('carries out %s', (id) => {
    expect(cited.map(([, ref]) => ref)).toContain(`2023-11-01#${id}`);
  });
});
