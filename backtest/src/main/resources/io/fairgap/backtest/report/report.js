'use strict';

// Puts the charts into the page: the general ones at once, a trade's candles when it is opened.
(() => {
  const data = JSON.parse(document.getElementById('report-data').textContent);
  const drawn = new Map();
  const money = (value) => charts.number(value, Math.abs(value) < 1000 ? 2 : 0);
  const percent = (value) => `${charts.number(100 * value, 1)} %`;

  const general = {
    equity: (canvas) => charts.line(canvas, data.equity, 'accent', money),
    drawdown: (canvas) => charts.line(canvas, data.drawdown, 'loss', percent),
    multiples: (canvas) => charts.multiples(canvas, data.multiples),
    excursions: (canvas) => charts.excursions(canvas, data.excursions),
  };

  function draw(id, how) {
    const canvas = document.getElementById(id);
    if (canvas) {
      drawn.get(id)?.chart.destroy();
      drawn.set(id, { chart: how(canvas), how });
    }
  }

  function drawTrade(details) {
    const number = details.id.slice('trade-'.length);
    const id = `window-${number}`;
    if (details.open && !drawn.has(id)) {
      draw(id, (canvas) => candleChart(canvas, data.windows[number]));
    }
  }

  function redraw() {
    for (const [id, { how }] of [...drawn]) {
      draw(id, how);
    }
  }

  function filter(show) {
    for (const button of document.querySelectorAll('[data-show]')) {
      button.setAttribute('aria-pressed', String(button.dataset.show === show));
    }
    for (const trade of document.querySelectorAll('.trade')) {
      trade.hidden = !(show === 'All' || trade.dataset.end === show || trade.dataset.side === show);
    }
  }

  // Paper is white whatever the screen is, and narrower.
  function paper(isPaper) {
    document.documentElement.classList.toggle('print', isPaper);
    redraw();
    for (const { chart } of drawn.values()) {
      if (isPaper) {
        chart.resize(chart.canvas.closest('.pair') ? 320 : 680, chart.height);
      } else {
        chart.resize();
      }
    }
  }

  for (const [id, how] of Object.entries(general)) {
    draw(id, how);
  }
  for (const details of document.querySelectorAll('.trade')) {
    details.addEventListener('toggle', () => drawTrade(details));
    drawTrade(details);
  }
  for (const group of document.querySelectorAll('.filters')) {
    group.hidden = false;
    group.addEventListener('click', (event) => {
      if (event.target.dataset.show) {
        filter(event.target.dataset.show);
      }
    });
  }
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  addEventListener('beforeprint', () => paper(true));
  addEventListener('afterprint', () => paper(false));
})();
