'use strict';

// Draws with Chart.js. Everything here takes plain numbers; report.js knows the page.
const charts = (() => {
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  const DAY = 86_400_000;
  const two = (number) => String(number).padStart(2, '0');

  function time(millis) {
    const at = new Date(millis);
    return `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
  }

  function day(millis) {
    const at = new Date(millis);
    return `${at.getUTCDate()} ${months[at.getUTCMonth()]} ${at.getUTCFullYear()}`;
  }

  const number = (value, digits) =>
    value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });

  // Colours come from the style sheet, so that light, dark and paper need no second list.
  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
  }

  function axis(more) {
    return {
      grid: { color: colour('line') },
      border: { color: colour('line') },
      ...more,
      ticks: { color: colour('quiet'), maxRotation: 0, autoSkipPadding: 24, ...more?.ticks },
    };
  }

  function options(x, y, tooltip) {
    return {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      interaction: { mode: 'index', intersect: false },
      plugins: { legend: { display: false }, tooltip: { displayColors: false, ...tooltip } },
      scales: { x: axis(x), y: axis(y) },
    };
  }

  // Whole days, equally far apart, and never one twice.
  function dayTicks(scale) {
    const step = Math.max(1, Math.ceil((scale.max - scale.min) / 6 / DAY)) * DAY;
    scale.ticks = [];
    for (let at = Math.ceil(scale.min / DAY) * DAY; at <= scale.max; at += step) {
      scale.ticks.push({ value: at });
    }
  }

  const timeAxis = (points) => ({
    type: 'linear',
    min: points[0].x,
    max: points[points.length - 1].x,
    afterBuildTicks: dayTicks,
    ticks: { callback: day },
  });

  // Equity and drawdown stand one above the other, so that their times must.
  const sameWidth = { afterFit: (scale) => (scale.width = 64) };

  function points(line) {
    return line.at.map((at, i) => ({ x: at, y: line.value[i] }));
  }

  function line(canvas, data, name, format) {
    const dots = points(data);
    const isDrawdown = name === 'loss';
    return new Chart(canvas, {
      type: 'line',
      data: {
        datasets: [
          {
            data: dots,
            borderColor: colour(name),
            backgroundColor: colour(name) + '33',
            borderWidth: 1.5,
            pointRadius: 0,
            fill: isDrawdown ? 'origin' : false,
            stepped: true,
          },
        ],
      },
      options: options(timeAxis(dots), { ...sameWidth, ticks: { callback: format, autoSkipPadding: 8, maxTicksLimit: isDrawdown ? 5 : 9 }, ...(isDrawdown && { max: 0, suggestedMin: -0.01 }) }, {
        mode: 'nearest',
        callbacks: {
          title: (items) => `${day(items[0].parsed.x)} ${time(items[0].parsed.x).slice(-5)}`,
          label: (item) => format(item.parsed.y),
        },
      }),
    });
  }

  function multiples(canvas, data) {
    const from = (i) => data.from + i * data.step;
    return new Chart(canvas, {
      type: 'bar',
      data: {
        labels: data.counts.map((_, i) => from(i)),
        datasets: [
          {
            data: data.counts,
            backgroundColor: data.counts.map((_, i) => colour(from(i) < 0 ? 'loss' : 'gain')),
            categoryPercentage: 1,
            barPercentage: 0.92,
          },
        ],
      },
      options: options(
        { grid: { display: false }, ticks: { callback: (_, i) => `${number(from(i), 1)} to ${number(from(i + 1), 1)}` } },
        { ticks: { precision: 0 } },
        {
          callbacks: {
            title: (items) => `${number(from(items[0].dataIndex), 1)} to ${number(from(items[0].dataIndex + 1), 1)} R`,
            label: (item) => `${item.parsed.y} trade${item.parsed.y === 1 ? '' : 's'}`,
          },
        },
      ),
    });
  }

  function excursions(canvas, data) {
    const dots = (wins) =>
      data.r.flatMap((r, i) => (r > 0 === wins ? [{ x: data.mfe[i], y: data.mae[i], r }] : []));
    const group = (label, wins, shape) => ({
      label,
      data: dots(wins).map(({ x, y, r }) => ({ x, y, net: r })),
      backgroundColor: colour(wins ? 'gain' : 'loss') + 'b3',
      pointStyle: shape,
      pointRadius: 4,
    });
    const all = options(
      { suggestedMin: 0, suggestedMax: 2, title: { display: true, text: 'best open result (MFE), R', color: colour('quiet') } },
      { suggestedMin: -1.5, suggestedMax: 0, title: { display: true, text: 'worst (MAE), R', color: colour('quiet') } },
      { callbacks: { title: () => '', label: ({ raw }) => `MFE ${number(raw.x, 2)} R, MAE ${number(raw.y, 2)} R, net ${number(raw.net, 2)} R` } },
    );
    all.interaction = { mode: 'nearest', intersect: true };
    all.plugins.legend = { display: true, labels: { color: colour('text'), usePointStyle: true } };
    return new Chart(canvas, {
      type: 'scatter',
      data: { datasets: [group('won', true, 'circle'), group('lost', false, 'rectRot')] },
      options: all,
    });
  }

  return { line, multiples, excursions, colour, number, options, time };
})();
