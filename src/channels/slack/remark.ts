import type { Language } from '../../documents/document.ts';
import { CHANNEL_WORDS } from '../channel-words.ts';
import type { RemarkData } from './button-data.ts';

/** Name of the window for a remark, and of the only field in it. */
export const REMARK = 'remark';

/** Most letters of a remark that Slack lets somebody type: what is kept of one. */
const MOST_LETTERS = 1000;

/** The window in which somebody says what is not right. */
export function remarkView(about: RemarkData, language: Language): object {
  const { title, label, send, cancel } = CHANNEL_WORDS[language].remark;
  const plain = (text: string) => ({ type: 'plain_text', text });
  return {
    type: 'modal',
    callback_id: REMARK,
    private_metadata: JSON.stringify(about),
    title: plain(title),
    submit: plain(send),
    close: plain(cancel),
    blocks: [
      {
        type: 'input',
        block_id: REMARK,
        label: plain(label),
        element: { type: 'plain_text_input', action_id: REMARK, multiline: true, max_length: MOST_LETTERS },
      },
    ],
  };
}
