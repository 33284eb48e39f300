'use strict';
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  document.querySelector('.theme').addEventListener('click', () => {
    const now = root.dataset.theme || (dark.matches ? 'dark' : 'light');
    root.dataset.theme = now === 'dark' ? 'light' : 'dark';
  });

  for (const table of document.querySelectorAll('table.sortable')) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => head.firstElementChild.addEventListener('click', () => {
      const numbers = head.classList.contains('number');
      const before = head.getAttribute('aria-sort');
      const falling = before === 'none' ? numbers : before === 'ascending';
      heads.forEach(other => other.setAttribute('aria-sort', 'none'));
      head.setAttribute('aria-sort', falling ? 'descending' : 'ascending');
      const sign = falling ? -1 : 1;
      const body = table.tBodies[0];
      const order = (a, b) => {
        const x = a.cells[column], y = b.cells[column];
        if (!numbers) return sign * x.textContent.localeCompare(y.textContent, root.lang);
        const none = v => v === undefined || v === '';
        if (none(x.dataset.v) || none(y.dataset.v)) return none(x.dataset.v) - none(y.dataset.v);
        return sign * (x.dataset.v - y.dataset.v);
      };
      body.append(...[...body.rows].sort(order));
    }));
  }

  const save = (href, name) => {
    const link = document.createElement('a');
    link.href = href;
    link.download = name;
    link.click();
  };
  const standalone = svg => {
    const copy = svg.cloneNode(true);
    const colors = getComputedStyle(root);
    const style = document.createElementNS('http://www.w3.org/2000/svg', 'style');
    style.textContent = document.getElementById('type').textContent;
    copy.prepend(style);
    copy.style.background = colors.getPropertyValue('--ground');
    return new XMLSerializer().serializeToString(copy)
      .replace(/var\((--[a-z0-9]+)\)/g, (_, name) => colors.getPropertyValue(name).trim());
  };
  for (const button of document.querySelectorAll('button.save')) {
    button.addEventListener('click', () => {
      const svg = document.getElementById(button.dataset.chart);
      const href = URL.createObjectURL(new Blob([standalone(svg)], {type: 'image/svg+xml'}));
      if (button.dataset.kind === 'svg') return save(href, svg.id + '.svg');
      const image = new Image();
      image.onload = () => {
        const canvas = document.createElement('canvas');
        const box = svg.viewBox.baseVal;
        canvas.width = box.width * 2;
        canvas.height = box.height * 2;
        const pen = canvas.getContext('2d');
        pen.fillStyle = getComputedStyle(root).getPropertyValue('--ground');
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.drawImage(image, 0, 0, canvas.width, canvas.height);
        save(canvas.toDataURL('image/png'), svg.id + '.png');
      };
      image.src = href;
    });
  }

  for (const button of document.querySelectorAll('.copy')) {
    const code = button.previousElementSibling;
    const name = button.textContent;
    button.addEventListener('click', async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
        button.textContent = button.dataset.done;
        setTimeout(() => { button.textContent = name; }, 1500);
      } catch {
        getSelection().selectAllChildren(code);
      }
    });
  }

  // an edge fades where there is more behind it
  const hint = box => {
    const left = Math.abs(box.scrollLeft);
    box.classList.toggle('more-start', left > 1);
    box.classList.toggle('more-end', left + box.clientWidth < box.scrollWidth - 1);
    box.classList.toggle('more-below', box.scrollTop + box.clientHeight < box.scrollHeight - 1);
  };
  const sizes = new ResizeObserver(entries => entries.forEach(e => hint(e.target)));
  for (const box of document.querySelectorAll('.scroll,.drawing')) {
    box.addEventListener('scroll', () => hint(box), {passive: true});
    sizes.observe(box);
  }

  const links = new Map([...document.querySelectorAll('.contents a')].map(a => [a.hash.slice(1), a]));
  const seen = new Set();
  const mark = () => {
    const first = [...links.keys()].find(id => seen.has(id));
    if (first) links.forEach((a, id) => id === first ? a.setAttribute('aria-current', 'true') : a.removeAttribute('aria-current'));
  };
  const watch = new IntersectionObserver(entries => {
    entries.forEach(e => e.isIntersecting ? seen.add(e.target.id) : seen.delete(e.target.id));
    mark();
  }, {rootMargin: '-10% 0px -60% 0px'});
  document.querySelectorAll('main section').forEach(section => watch.observe(section));
})();
