/** The view of --key-points. */
import type { Article } from '../article/model.js';
import type { View } from './model.js';
import { keyPointLines, paragraph, text } from './parts.js';

/** The key points. Rows: one point each. */
export function keyPointsView({ keyPoints }: Article): View {
  const points = keyPointLines({ keyPoints });
  return {
    blocks:
      points.length > 0
        ? [{ type: 'list', ordered: false, items: [...keyPoints] }]
        : [paragraph(text('No key points.'))],
    rows: points.map((point) => [point]),
    record: { keyPoints: points },
    records: points.map((point, i) => ({ number: i + 1, text: point })),
  };
}
