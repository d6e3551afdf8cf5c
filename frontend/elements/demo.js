/* For looking at the elements after a build; no part of the product. */
const ru = new URLSearchParams(location.search).get('locale') === 'ru';
const word = (en, russian) => (ru ? russian : en);
document.documentElement.lang = ru ? 'ru' : 'en';
const statuses = ru
  ? { CONFIRMED: 'Подтверждённая боль', SUSPECTED: 'Возможная боль', NEEDS_VISITS: 'Нужны визиты', CLEAR: 'Всё в порядке', NO_DATA: 'Нет данных' }
  : { CONFIRMED: 'Confirmed pain', SUSPECTED: 'Suspected pain', NEEDS_VISITS: 'Needs visits', CLEAR: 'Clear', NO_DATA: 'No data' };
const point = (code, title, omega, theta, spread, status, visits, more = {}) => ({
  code,
  title,
  omega,
  theta,
  low: theta === null ? null : Math.max(0, theta - spread),
  high: theta === null ? null : Math.min(1, theta + spread),
  probability: theta,
  painPoints: theta === null ? 0 : 100 * omega * theta,
  status,
  statusText: statuses[status],
  visits,
  critical: false,
  networkTheta: 0.22,
  ...more,
});
const stage = (code, title, driver, touchpoints, loops = false) => ({ code, title, driver, loops, touchpoints });

document.querySelector('ts-journey-map').map = {
  title: word('Nordlicht Alexanderplatz', 'Кофейня на Александерплац'),
  persona: word('Commuter, 34', 'Едет на работу, 34 года'),
  job: word('Get a good coffee before the train', 'Выпить хороший кофе до поезда'),
  locale: ru ? 'ru' : 'en',
  stages: [
    stage('initial', word('Initial consideration', 'Первичное осмысление'), 'L', [
      point('ads', word('Advertising in the street', 'Реклама на улице'), 0.05, 0.12, 0.1, 'CLEAR', 4),
    ]),
    stage('active', word('Active evaluation', 'Активная оценка'), 'L', [
      point('site', word('Site: menu, prices and opening hours', 'Сайт: меню, цены и часы работы'), 0.12, 0.31, 0.18, 'SUSPECTED', 3),
      point('front', word('Front and entrance', 'Фасад и вход'), 0.08, 0.05, 0.05, 'CLEAR', 6, { networkTheta: 0.11 }),
    ]),
    stage('deal', word('Deal', 'Сделка'), 'P', [
      point('greeting', word('Greeting', 'Приветствие'), 0.1, 0.62, 0.15, 'CONFIRMED', 6, { critical: true }),
      point('order', word('Order and advice', 'Заказ и консультация'), 0.22, 0.48, 0.14, 'CONFIRMED', 6),
      point('till', word('Till and receipt', 'Касса и чек'), 0.08, 0.2, 0.22, 'NEEDS_VISITS', 1),
    ]),
    stage('use', word('User experience', 'Пользовательский опыт'), 'Q', [
      point('drink', word('Drink and food', 'Напиток и еда'), 0.2, 0.08, 0.06, 'CLEAR', 6, { networkTheta: 0.15 }),
      point('hall', word('Cleanliness of the hall', 'Чистота зала'), 0.07, 0.26, 0.2, 'NEEDS_VISITS', 2),
    ]),
    stage('trigger', word('Trigger', 'Триггер'), 'Q', [
      point('app', word('Message in the application', 'Сообщение в приложении'), 0.03, 0.22, 0.2, 'NO_DATA', 0),
    ], true),
    stage('loyalty', word('Loyalty', 'Лояльность'), 'Q', [
      point('card', word('Loyalty card', 'Карта лояльности'), 0.05, null, 0, 'NO_DATA', 0, { networkTheta: null }),
    ], true),
  ],
};
if (ru) {
  document.querySelector('ts-journey-map').labels = {
    persona: 'Портрет', job: 'Задача', stage: 'Этап', driver: 'Драйвер', touchpoint: 'Точка контакта', status: 'Состояние',
    experience: 'Впечатление', experienceHint: '0–100, больше — лучше', interval: '90%-й интервал', importance: 'Важность',
    painPoints: 'Баллы боли', visits: 'Визиты', network: 'Сеть', networkEstimate: 'Оценка по сети', probability: 'Вероятность',
    critical: 'Критично', loops: 'Возвращает к началу', noTouchpoints: 'Нет точек контакта', noValue: '–',
    showTable: 'Показать таблицей', showMap: 'Показать картой', map: 'Карта пути клиента', legend: 'Обозначения',
    legendSize: 'Площадь: важность', statuses,
    sentence: { place: 'этап {stage}', experience: 'впечатление {value} из 100', interval: '90%-й интервал от {low} до {high}',
      estimate: 'оценка по сети {value} из 100, визитов ещё не было', noExperience: 'впечатление неизвестно',
      importance: 'важность {value}', painPoints: 'баллы боли: {value}', visits: 'визиты: {value}', network: 'сеть: {value}' },
  };
}
const trend = document.querySelector('ts-trend');
trend.locale = ru ? 'ru' : 'en';
trend.lines = [
  {
    checklist: 'service',
    name: ru ? 'Сервис, версия 1' : 'Service, version 1',
    points: [62.5, 71, 58.4, 77.2, 84, 91.3].map((score, index) => ({
      wave: `${index}`,
      from: `2026-0${index + 2}-01`,
      to: `2026-0${index + 2}-20`,
      score,
      label: `1.${index + 2}.2026`,
      name: ru ? `Волна ${index + 1}` : `Wave ${index + 1}`,
      count: index < 5 ? 'n = 12' : ru ? '3 из 12' : '3 of 12',
      status: index < 5 ? '' : ru ? 'предварительно' : 'provisional',
    })),
  },
];
