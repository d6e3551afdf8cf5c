import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Price } from '../protocol.js';
import { decimalPoint } from '../words/formats.js';
import { local } from '../words/language.js';
import { t } from '../words/words.js';
import { type Field, unlessTyping } from './field.js';
import { sureNumber } from './typed-number.js';
import { whichNumber } from './which-number.js';

const DIGITS = 2;

/** What was typed of an answer with several parts while one of them does not read yet. */
type Typed = Record<string, string>;

function typedOf(field: Field): Typed {
  return field.content.typed === '' ? {} : (JSON.parse(field.content.typed) as Typed);
}

function amountOf(typed: string): string | undefined {
  const read = sureNumber(typed, DIGITS);
  return read?.startsWith('-') ? undefined : read;
}

/** What was paid and when, as the receipt says; its photo is taken below. */
export function receipt(field: Field): TemplateResult {
  const value = field.content.value?.kind === 'receipt' ? field.content.value : undefined;
  const typed = typedOf(field);
  const amount = typed['amount'] ?? (value ? decimalPoint(value.amount) : '');
  const time = typed['time'] ?? value?.time?.slice(0, 5) ?? '';
  const change = (next: { amount: string; time: string }, isTyping: boolean, read = amountOf(next.amount)) => {
    const isEmpty = next.amount.trim() === '' && next.time === '';
    field.change(
      read === undefined
        ? { value: null, typed: isEmpty ? '' : JSON.stringify(next) }
        : { value: { kind: 'receipt', amount: read, time: next.time || null }, typed: '' },
      isTyping,
    );
  };
  const input = (part: 'amount' | 'time') => (event: Event) =>
    change({ amount, time, [part]: (event.target as HTMLInputElement).value }, event.type === 'input');
  return html`<div class="parts">
    <div>
      <label class="label" for="${field.name}-answer">${t('question.receipt.amount')}</label>
      <div class="with-unit">
        <input type="text" inputmode="decimal" autocomplete="off" id="${field.name}-answer"
          .value=${unlessTyping(`${field.name}-answer`, amount)} @input=${input('amount')} @change=${input('amount')} />
        <span class="unit">${field.currency}</span>
      </div>
      ${whichNumber(`${field.name}-answer`, typed['amount'] ?? '', DIGITS, (meant) => change({ amount: meant, time }, false, meant))}
    </div>
    <div>
      <label class="label" for="${field.name}-time">${t('question.receipt.time')}</label>
      <input type="time" id="${field.name}-time"
        .value=${unlessTyping(`${field.name}-time`, time)} @input=${input('time')} @change=${input('time')} />
    </div>
  </div>`;
}

/** One row for each product: its price, or that it was not on sale. */
export function prices(field: Field): TemplateResult {
  const found = new Map(
    field.content.value?.kind === 'prices' ? field.content.value.prices.map((one) => [one.product, one]) : [],
  );
  const typed = typedOf(field);
  const change = (product: string, next: { price?: Price; typed?: string }, isTyping: boolean) => {
    found.delete(product);
    if (next.price) {
      found.set(product, next.price);
    }
    const others = Object.entries(typed).filter(([code]) => code !== product);
    const left = Object.fromEntries(next.typed ? [...others, [product, next.typed]] : others);
    const ordered = field.question.products.flatMap(({ code }) => found.get(code) ?? []);
    field.change(
      {
        value: ordered.length > 0 ? { kind: 'prices', prices: ordered } : null,
        typed: Object.keys(left).length > 0 ? JSON.stringify(left) : '',
      },
      isTyping,
    );
  };
  return html`<ul class="prices">
    ${field.question.products.map(({ code, text }, index) => {
      const id = `${field.name}-price-${index}`;
      const price = found.get(code);
      const shown = typed[code] ?? (price?.amount != null ? decimalPoint(price.amount) : '');
      const isAbsent = price?.amount === null;
      const take = (amount: string, isTyping: boolean) => change(code, { price: { product: code, amount } }, isTyping);
      const input = (event: Event) => {
        const written = (event.target as HTMLInputElement).value;
        const amount = amountOf(written);
        if (amount === undefined) {
          change(code, { typed: written.trim() }, event.type === 'input');
        } else {
          take(amount, event.type === 'input');
        }
      };
      const absent = () => change(code, isAbsent ? {} : { price: { product: code, amount: null } }, false);
      return html`<li>
        <span id="${id}-name" class="product">${local(text) || code}</span>
        <div class="with-unit">
          <input type="text" inputmode="decimal" autocomplete="off" id=${id} ?disabled=${isAbsent}
            aria-label="${local(text) || code}: ${t('question.price')}" aria-invalid=${typed[code] ? 'true' : 'false'}
            .value=${unlessTyping(id, shown)} @input=${input} @change=${input} />
          <span class="unit">${field.currency}</span>
        </div>
        <label class="row slim">
          <input type="checkbox" aria-describedby="${id}-name" .checked=${live(isAbsent)} @change=${absent} />
          <span>${t('question.price.absent')}</span>
        </label>
        ${whichNumber(id, typed[code] ?? '', DIGITS, (meant) => take(meant, false))}
      </li>`;
    })}
  </ul>`;
}
