// Browsers load no modules from a disk. Then a page of a published folder shows what it shows without scripts, and says why.
if (location.protocol === 'file:') {
  const instead = document.querySelector('noscript')
  const box = document.createElement('div')
  box.innerHTML = instead.textContent
  for (const one of box.querySelectorAll('[data-why]')) one.hidden = one.dataset.why !== 'disk'
  instead.replaceWith(box)
}
