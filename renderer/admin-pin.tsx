import './jitless.ts';
import { createRoot } from 'react-dom/client';
import './ui/base.css';
import { BenchPinWindow } from './features/administrator/BenchPinWindow.tsx';

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<BenchPinWindow />);
