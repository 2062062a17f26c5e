'use strict';

// Draws one trade's candles, with its zone, levels, structure, stop and target, on the scales that
// Chart.js makes.
const candleChart = (() => {
  const { colour, number, options, time } = charts;

  // The candles around one trade. The bars that Chart.js knows of are invisible and serve the
  // pointer; candles, zone and lines are drawn by hand on its scales.
  function candles(canvas, window) {
    const price = (ticks) => number(ticks * window.tick, window.decimals);
    const marks = [window.entry.price, window.stop, window.target, window.exit?.price, window.zone?.lo, window.zone?.hi];
    const known = marks.filter((value) => value !== undefined);
    const low = Math.min(...window.low, ...known);
    const high = Math.max(...window.high, ...known);
    const room = Math.max(1, (high - low) * 0.04);
    const all = options(
      { grid: { display: false }, ticks: { callback: (_, i) => time(window.time[i]), maxTicksLimit: 7 } },
      { position: 'right', min: low - room, max: high + room, ticks: { callback: price, includeBounds: false } },
      {
        callbacks: {
          title: (items) => time(window.time[items[0].dataIndex]),
          label: ({ dataIndex: i }) =>
            ['open', 'high', 'low', 'close'].map((name) => `${name} ${price(window[name][i])}`),
        },
      },
    );
    return new Chart(canvas, {
      type: 'bar',
      data: {
        labels: window.time,
        datasets: [{ data: window.low.map((value, i) => [value, window.high[i]]), backgroundColor: 'transparent' }],
      },
      options: all,
      plugins: [{ id: 'study', beforeDatasetsDraw: (chart) => study(chart, window) }],
    });
  }

  function study(chart, window) {
    const pen = chart.ctx;
    const area = chart.chartArea;
    const x = (index) => chart.scales.x.getPixelForValue(Math.max(0, Math.min(index, window.time.length - 1)));
    const y = (ticks) => chart.scales.y.getPixelForValue(ticks);
    const step = area.width / window.time.length;
    pen.save();
    pen.beginPath();
    pen.rect(area.left, area.top, area.width, area.height);
    pen.clip();
    const draw = { pen, area, x, y, step };
    zone(draw, window);
    levels(draw, window);
    sightings(draw, window);
    bodies(draw, window);
    trade(draw, window);
    pen.restore();
  }

  function stroke({ pen }, name, width, dash, fromX, fromY, toX, toY) {
    pen.beginPath();
    pen.strokeStyle = colour(name);
    pen.lineWidth = width;
    pen.setLineDash(dash);
    pen.moveTo(fromX, fromY);
    pen.lineTo(toX, toY);
    pen.stroke();
    pen.setLineDash([]);
  }

  function label({ pen }, text, name, atX, atY, align) {
    pen.font = '11px system-ui, sans-serif';
    pen.textAlign = align;
    pen.lineWidth = 3;
    pen.strokeStyle = colour('page');
    pen.strokeText(text, atX, atY);
    pen.fillStyle = colour(name);
    pen.fillText(text, atX, atY);
  }

  function zone(draw, { zone: gap, exit, time: times }) {
    if (!gap) {
      return;
    }
    const { pen, area, x, y, step } = draw;
    const end = x(exit ? exit.at : times.length - 1) + step;
    pen.fillStyle = colour('zone');
    pen.fillRect(area.left, y(gap.hi), end - area.left, y(gap.lo) - y(gap.hi));
    stroke(draw, 'zone-edge', 1, [], area.left, y(gap.hi), end, y(gap.hi));
    stroke(draw, 'zone-edge', 1, [], area.left, y(gap.lo), end, y(gap.lo));
    label(draw, 'gap', 'zone-edge', area.left + 4, (y(gap.hi) + y(gap.lo)) / 2 + 4, 'left');
    if (gap.inverted >= 0) {
      stroke(draw, 'zone-edge', 1, [2, 3], x(gap.inverted), area.top, x(gap.inverted), area.bottom);
      const hasRoom = x(gap.inverted) - area.left > 50;
      label(draw, 'inverted', 'zone-edge', x(gap.inverted) + (hasRoom ? -3 : 3), area.bottom - 5, hasRoom ? 'right' : 'left');
    }
  }

  function levels(draw, window) {
    const { area, y } = draw;
    const used = [];
    for (const level of window.levels) {
      const at = y(level.price);
      if (at < area.top + 4 || at > area.bottom - 4) {
        continue;
      }
      stroke(draw, 'quiet', 1, [1, 3], area.left, at, area.right, at);
      if (used.every((other) => Math.abs(other - at) > 13)) {
        label(draw, level.name, 'quiet', area.right - 4, at - 3, 'right');
        used.push(at);
      }
    }
  }

  function sightings(draw, window) {
    const { x, y } = draw;
    const named = [];
    for (const seen of window.sightings) {
      const at = y(seen.price);
      const middle = (x(seen.from) + x(seen.to)) / 2;
      const below = at + (seen.up ? -4 : 12);
      if (seen.kind === 'SWEPT') {
        label(draw, '×', 'accent', x(seen.to), below, 'center');
        continue;
      }
      stroke(draw, 'accent', 1, [], x(seen.from), at, x(seen.to), at);
      if (named.every((other) => Math.abs(other.x - middle) > 52 || Math.abs(other.y - below) > 13)) {
        label(draw, seen.kind, 'accent', middle, below, 'center');
        named.push({ x: middle, y: below });
      }
    }
  }

  function bodies({ pen, x, y, step }, window) {
    const width = Math.max(1, Math.min(9, step * 0.7));
    const paint = { up: colour('gain'), down: colour('loss') };
    window.time.forEach((_, i) => {
      const middle = x(i);
      const isUp = window.close[i] >= window.open[i];
      pen.fillStyle = isUp ? paint.up : paint.down;
      pen.fillRect(middle - 0.5, y(window.high[i]), 1, y(window.low[i]) - y(window.high[i]));
      const top = y(Math.max(window.open[i], window.close[i]));
      const bottom = y(Math.min(window.open[i], window.close[i]));
      pen.fillRect(middle - width / 2, top, width, Math.max(1, bottom - top));
    });
  }

  function trade(draw, window) {
    const { x, y, step } = draw;
    const from = x(window.entry.at);
    const end = x(window.exit ? window.exit.at : window.time.length - 1) + step / 2;
    for (const [name, tint] of [['stop', 'loss'], ['target', 'gain']]) {
      if (window[name] !== undefined) {
        stroke(draw, tint, 1.5, [6, 4], from, y(window[name]), Math.max(end, from + 40), y(window[name]));
        const hasRoom = from - draw.area.left > 44;
        label(draw, name, tint, hasRoom ? from - 4 : from + 4, y(window[name]) + (hasRoom ? 4 : -4), hasRoom ? 'right' : 'left');
      }
    }
    if (window.exit) {
      stroke(draw, 'text', 1.5, [], from, y(window.entry.price), x(window.exit.at), y(window.exit.price));
      dot(draw, x(window.exit.at), y(window.exit.price), false);
    }
    arrow(draw, from, y(window.entry.price), window.long);
  }

  function dot({ pen }, atX, atY) {
    pen.beginPath();
    pen.arc(atX, atY, 4.5, 0, 2 * Math.PI);
    pen.fillStyle = colour('page');
    pen.fill();
    pen.strokeStyle = colour('text');
    pen.lineWidth = 2;
    pen.stroke();
  }

  function arrow({ pen }, atX, atY, up) {
    const way = up ? 1 : -1;
    pen.beginPath();
    pen.moveTo(atX, atY);
    pen.lineTo(atX - 6, atY + way * 11);
    pen.lineTo(atX + 6, atY + way * 11);
    pen.closePath();
    pen.fillStyle = colour('text');
    pen.fill();
    pen.strokeStyle = colour('page');
    pen.lineWidth = 1.5;
    pen.stroke();
  }

  return candles;
})();
