import type { IsoDate } from '../../../src/domain/dated/iso-date.ts';
import type { Content } from '../../../src/domain/guide/content.ts';
import { areasSchema } from '../../../src/schemas/areas.ts';
import { glossarySchema } from '../../../src/schemas/glossary.ts';
import { noteSchema } from '../../../src/schemas/note.ts';
import { policySchema } from '../../../src/schemas/policy.ts';
import { replySchema } from '../../../src/schemas/reply.ts';
import { revisionSchema } from '../../../src/schemas/revision.ts';
import { bodyKey, dateKey, idKey, rootKey } from '../format/content-format.ts';
import { formatNames } from '../format/formats.ts';
import { type Choices, choicesOf, pagesOf } from './choices.ts';
import { type EditorField, fieldOf, objectFields } from './field.ts';

/** A collection of the editor: a folder of files, or files by name. */
export type Collection = { name: string; label: string; format: string } & Record<string, unknown>;

// Nothing is deleted or published from the form: a change goes the way of every other, through a review.
const reviewed = {
  delete: false,
  publish: false,
  editor: { preview: false },
  sortable_fields: [] as string[],
};

/** All that can be edited: notes, each page's revisions, replies, terms, areas and dated values. `folder`: of the content. */
export function collectionsOf(content: Content, today: IsoDate, folder: string): Collection[] {
  const choices = choicesOf(content);
  const file = (name: string) => `${folder}/${name}`;
  return [
    {
      ...reviewed,
      name: 'kalibrasi',
      label: 'Catatan kalibrasi',
      label_singular: 'catatan',
      description:
        'Satu rapat satu catatan. Sesudah disimpan, muat ulang halaman ini supaya keputusannya bisa dipilih di halaman panduan.',
      format: formatNames.notes,
      extension: 'md',
      folder: file('calibrations'),
      create: true,
      slug: `{{fields.${dateKey}}}`,
      summary: '{{filename}}: {{title}}',
      fields: [dateField('Tanggal rapat', today), ...objectFields(noteSchema, choices), body('Isi catatan')],
    },
    ...pagesOf(content).map(({ area, page, title }) => ({
      ...reviewed,
      name: `${area}--${page}`,
      label: `${content.areas.areas[area]?.label ?? area}: ${title}`,
      label_singular: 'revisi',
      description:
        'Buka revisi terbaru, pilih "Duplikat", lalu ubah salinannya. Revisi yang sudah terbit tidak diubah, kecuali ralat.',
      format: formatNames.revisions,
      extension: 'md',
      folder: file(`guide/${area}/${page}`),
      create: true,
      slug: `{{fields.${dateKey}}}`,
      summary: '{{filename}}: {{title}}',
      fields: [
        dateField('Mulai berlaku', today),
        ...objectFields(revisionSchema, choices),
        body('Isi halaman'),
      ],
    })),
    {
      ...reviewed,
      name: 'balasan',
      label: 'Balasan siap kirim',
      label_singular: 'balasan',
      description: 'Isinya persis seperti yang masuk ke chat. Yang diisi agen ditulis {nama_isian}.',
      format: formatNames.replies,
      extension: 'md',
      folder: file('replies'),
      create: true,
      slug: `{{fields.${idKey}}}`,
      fields: [idField, ...objectFields(replySchema, choices), body('Teks balasan')],
    },
    {
      ...reviewed,
      name: 'nilai',
      label: 'Nilai bertanggal',
      label_singular: 'nilai',
      description: 'SLA, jam kerja, hari libur: satu baris satu nilai, dengan tanggal mulainya.',
      format: formatNames.policies,
      extension: 'yaml',
      folder: file('policy'),
      create: false,
      fields: objectFields(policySchema, choices),
    },
    {
      ...reviewed,
      name: 'daftar-istilah',
      label: 'Glosarium',
      format: formatNames.glossary,
      files: [
        { name: 'glosarium', label: 'Istilah', file: file('glossary.yaml'), fields: [termsField(choices)] },
      ],
    },
    {
      ...reviewed,
      name: 'daftar-area',
      label: 'Area dan orang',
      format: formatNames.areas,
      files: [
        {
          name: 'area',
          label: 'Area, orang, dan tim',
          file: file('areas.yaml'),
          fields: objectFields(areasSchema, choices),
        },
      ],
    },
  ];
}

/** The day names the new file. It is no part of the file, so it is blank wherever one exists already. */
function dateField(label: string, today: IsoDate): EditorField {
  return {
    name: dateKey,
    label,
    widget: 'datetime',
    required: false,
    default: today,
    format: 'YYYY-MM-DD',
    date_format: 'YYYY-MM-DD',
    time_format: false,
    hint: 'Menjadi nama berkas baru; dikosongkan berarti hari ini. Pada berkas yang sudah ada, isian ini tidak dibaca.',
  };
}

const idField: EditorField = {
  name: idKey,
  label: 'ID',
  widget: 'string',
  required: false,
  pattern: ['^[a-z0-9]+(-[a-z0-9]+)*$', 'Huruf kecil, angka, dan tanda hubung'],
  hint: 'Menjadi nama berkas balasan baru, misalnya upload-bukti-bayar. Pada balasan yang sudah ada, isian ini tidak dibaca.',
};

function body(label: string): EditorField {
  return {
    name: bodyKey,
    label,
    widget: 'text',
    required: false,
    hint: 'Teks biasa; tanda seperti ## dan - ditulis apa adanya dan tidak diubah editor.',
  };
}

function termsField(choices: Choices): EditorField {
  const field = fieldOf(rootKey, glossarySchema, { choices, parents: [], optional: false });
  return { ...field, label: 'Istilah', summary: '{{fields.term}}' };
}
